import type { PackAgency } from "#domain/tagging/starter-pack";
import { makePack } from "./make-pack.ts";

/**
 * Names of 2026 with the names they bore since the pilots, so that older files find them.
 *
 * @source bodies.md 6.2, column 2026; method.md, "What may be counted together" 5 for those that every place should expect
 */
const BODIES: readonly PackAgency[] = [
  {
    name: "Department for Work and Pensions",
    short: "DWP",
    type: "DWP/benefits",
    aliases: [
      "Dept for Work & Pensions",
      "Dept of Work and Pensions",
      "Jobcentre Plus",
      "Job Centre Plus",
      "JC+",
      "JCP",
      "Pension Service",
    ],
    expected: true,
  },
  {
    name: "HM Revenue and Customs",
    short: "HMRC",
    type: "other central",
    aliases: ["H M Revenue & Customs", "Inland Revenue"],
    expected: true,
  },
  {
    name: "HM Prison and Probation Service",
    short: "HMPPS",
    type: "justice",
    aliases: ["National Probation Service", "Probation Service", "NOMS", "HM Prison Service"],
    expected: true,
  },
  {
    name: "HM Courts and Tribunals Service",
    short: "HMCTS",
    type: "justice",
    aliases: ["HM Courts & Tribunal Service", "HMCS", "Courts Service"],
    expected: true,
  },
  { name: "Crown Prosecution Service", short: "CPS", type: "justice", aliases: ["Crown Prosecution"] },
  { name: "Legal Aid Agency", short: "LAA", type: "justice", aliases: ["Legal Services Commission"] },
  {
    name: "Youth Justice Board",
    short: "YJB",
    type: "justice",
    aliases: ["Youth Justice Board for England and Wales"],
  },
  { name: "NHS England", short: "NHSE", type: "NHS commissioner", aliases: ["NHS Commissioning Board"] },
  {
    name: "UK Health Security Agency",
    short: "UKHSA",
    type: "other central",
    aliases: ["Public Health England", "PHE"],
  },
  {
    name: "Department for Education",
    short: "DfE",
    type: "skills",
    aliases: [
      "Education and Skills Funding Agency",
      "ESFA",
      "Education Funding Agency",
      "EFA",
      "Skills Funding Agency",
      "SFA",
    ],
  },
  {
    name: "National Highways",
    type: "other central",
    aliases: ["Highways England", "Highways Agency"],
    expected: true,
  },
  { name: "Network Rail", type: "other central", aliases: ["Network Rail Infrastructure Limited"] },
  { name: "Environment Agency", type: "other central", aliases: [], expected: true },
  { name: "Natural England", type: "other central", aliases: [] },
  { name: "Homes England", type: "housing", aliases: ["Homes and Communities Agency", "HCA"], expected: true },
  { name: "Arts Council England", short: "ACE", type: "other central", aliases: ["Arts Council"] },
  { name: "Sport England", type: "other central", aliases: ["English Sports Council"] },
  {
    name: "Ministry of Housing, Communities and Local Government",
    short: "MHCLG",
    type: "other central",
    aliases: ["DLUHC", "DCLG", "CLG", "Department for Levelling Up, Housing and Communities"],
  },
  {
    name: "Department of Health and Social Care",
    short: "DHSC",
    type: "other central",
    aliases: ["Department of Health", "Dept of Health"],
  },
  { name: "Department for Transport", short: "DfT", type: "other central", aliases: ["Dept for Transport"] },
  { name: "Home Office", type: "other central", aliases: [] },
  { name: "Ministry of Justice", short: "MoJ", type: "justice", aliases: [] },
  {
    name: "Department for Business and Trade",
    short: "DBT",
    type: "other central",
    aliases: ["BEIS", "BIS", "Department for Business, Energy and Industrial Strategy"],
  },
];

/** Bodies of the whole country as they stand now. Short names of two letters are left out: in a ledger they may be anything. */
export const BODIES_TODAY = makePack({
  id: "bodies-today",
  shelf: "bodies",
  name: "National bodies, today",
  about: "Bodies from outside the place, with the names they bore before",
  agencies: BODIES.map((body) => ({ home: "outside", ...body })),
});
