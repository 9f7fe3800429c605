import type { PackAgency } from "#domain/tagging/starter-pack";
import { makePack } from "./make-pack.ts";

/** @source bodies.md 6.2, column 2009-10; names in full as the bodies bore them then */
const BODIES: readonly PackAgency[] = [
  {
    name: "Jobcentre Plus",
    short: "JCP",
    type: "DWP/benefits",
    aliases: ["JC+", "Job Centre Plus", "Jobcentre", "Job Centre"],
    expected: true,
  },
  {
    name: "Pension, Disability and Carers Service",
    short: "PDCS",
    type: "DWP/benefits",
    aliases: ["Pension Service", "The Pension Service", "Disability and Carers Service"],
  },
  {
    name: "Department for Work and Pensions",
    short: "DWP",
    type: "DWP/benefits",
    aliases: ["Dept for Work & Pensions", "Dept of Work and Pensions"],
    expected: true,
  },
  {
    name: "HM Revenue and Customs",
    short: "HMRC",
    type: "other central",
    aliases: ["Inland Revenue", "H M Revenue & Customs"],
    expected: true,
  },
  {
    name: "National Offender Management Service",
    short: "NOMS",
    type: "justice",
    aliases: ["HM Prison Service", "HMPS", "Prison Service"],
    expected: true,
  },
  {
    name: "Her Majesty's Courts Service",
    short: "HMCS",
    type: "justice",
    aliases: ["HM Courts Service", "Courts Service"],
  },
  { name: "Crown Prosecution Service", short: "CPS", type: "justice", aliases: ["Crown Prosecution"] },
  {
    name: "Youth Justice Board",
    short: "YJB",
    type: "justice",
    aliases: ["Youth Justice Board for England and Wales"],
  },
  {
    name: "Learning and Skills Council",
    short: "LSC",
    type: "skills",
    aliases: ["Learning & Skills Council for England"],
    expected: true,
  },
  {
    name: "Homes and Communities Agency",
    short: "HCA",
    type: "housing",
    aliases: ["Housing Corporation"],
    expected: true,
  },
  { name: "Tenant Services Authority", short: "TSA", type: "housing", aliases: [] },
  {
    name: "National Treatment Agency",
    short: "NTA",
    type: "other central",
    aliases: ["National Treatment Agency for Substance Misuse"],
  },
  { name: "Highways Agency", type: "other central", aliases: [], expected: true },
  { name: "Environment Agency", type: "other central", aliases: [], expected: true },
  { name: "Advantage West Midlands", short: "AWM", type: "other central", aliases: [] },
  { name: "East Midlands Development Agency", short: "EMDA", type: "other central", aliases: [] },
  { name: "East of England Development Agency", short: "EEDA", type: "other central", aliases: [] },
  { name: "London Development Agency", short: "LDA", type: "other central", aliases: [] },
  {
    name: "Northwest Regional Development Agency",
    short: "NWDA",
    type: "other central",
    aliases: ["North West Development Agency"],
  },
  { name: "One NorthEast", type: "other central", aliases: ["One North East"] },
  { name: "South East England Development Agency", short: "SEEDA", type: "other central", aliases: [] },
  { name: "South West Regional Development Agency", short: "SWRDA", type: "other central", aliases: [] },
  { name: "Yorkshire Forward", type: "other central", aliases: [] },
  {
    name: "Communities and Local Government",
    short: "CLG",
    type: "other central",
    aliases: ["DCLG", "Department for Communities and Local Government"],
  },
  { name: "Department for Children, Schools and Families", short: "DCSF", type: "other central", aliases: ["DfES"] },
  { name: "Department of Health", type: "other central", aliases: ["Dept of Health"] },
  {
    name: "Department for Business, Innovation and Skills",
    short: "BIS",
    type: "other central",
    aliases: ["DIUS", "BERR"],
  },
];

/** Bodies of the whole country as they stood when the pilots counted. Primary Care Trusts and police bear a place's name. */
export const BODIES_2009 = makePack({
  id: "bodies-2009",
  shelf: "bodies",
  name: "National bodies, 2009-10",
  about: "Bodies from outside the place, as the pilots counted them",
  agencies: BODIES.map((body) => ({ home: "outside", ...body })),
});
