import type { StarterPack } from "#domain/tagging/starter-pack";
import { makePack } from "./make-pack.ts";

interface Pilot {
  readonly region: string;
  readonly area: string;
  /** What the pilot looked into, in its own words. */
  readonly about: string;
  readonly themes: readonly string[];
}

/**
 * The 13 Total Place pilots of 2009-10 with the themes that each looked into. Where the lists of the time differ, the
 * longer one stands.
 *
 * @source Urban Forum briefing (2009), CLG pilot slides (2009), Total Place FAQ; bodies.md 6.1
 */
const PILOTS: readonly Pilot[] = [
  {
    region: "West Midlands",
    area: "Birmingham",
    about: "Health, housing and crime",
    themes: ["Drugs & alcohol", "Mental health", "Learning disability", "Care leavers", "Guns and gangs"],
  },
  {
    region: "Yorkshire & Humber",
    area: "Bradford",
    about: "Transitions to independence",
    themes: ["Young offenders", "Care leavers", "Older people leaving hospital"],
  },
  {
    region: "East",
    area: "Luton & Central Bedfordshire",
    about: "From dependency to self-reliance",
    themes: ["Access to benefits", "Integrated offender management"],
  },
  {
    region: "West Midlands",
    area: "Coventry, Solihull & Warwickshire",
    about: "Children's services and education",
    themes: ["Children's services", "Education"],
  },
  {
    region: "London",
    area: "Croydon",
    about: "Children's services and health in the early years",
    themes: ["Early years", "Child health"],
  },
  {
    region: "South West",
    area: "Dorset, Bournemouth & Poole",
    about: "Older people's services",
    themes: ["Older people"],
  },
  { region: "North East", area: "Durham", about: "Housing and regeneration", themes: ["Housing", "Regeneration"] },
  {
    region: "South East",
    area: "Kent",
    about: "Access to services, assets, and Margate",
    themes: ["Gateway and access to services", "Asset management", "Margate"],
  },
  {
    region: "East Midlands",
    area: "Leicester & Leicestershire",
    about: "Drugs and alcohol, with links to mental health and crime",
    themes: ["Drugs & alcohol"],
  },
  {
    region: "London",
    area: "Lewisham",
    about: "Offenders, worklessness, procurement, health with the council",
    themes: ["Offender management", "Worklessness and young people", "Procurement", "Health and council integration"],
  },
  {
    region: "North West",
    area: "Manchester City-Region & Warrington",
    about: "Early years, 0 to 5",
    themes: ["Early years"],
  },
  {
    region: "North East",
    area: "South Tyneside, Gateshead & Sunderland",
    about: "Safer, stronger, healthier neighbourhoods",
    themes: ["Neighbourhoods", "Teenage pregnancy", "Health inequality"],
  },
  {
    region: "West Midlands",
    area: "Worcestershire",
    about: "Areas of highest need, and property",
    themes: [
      "Childhood obesity",
      "Reoffending",
      "Road safety",
      "Families with complex needs",
      "Property",
      "Cross-organisational review",
    ],
  },
];

/** One pack a pilot: a place takes the themes of the pilot it is most like. */
export const PILOT_PACKS: readonly StarterPack[] = PILOTS.map(({ region, area, about, themes }, at) =>
  makePack({
    id: `pilot-${String(at + 1).padStart(2, "0")}`,
    shelf: "pilots",
    name: area,
    about: `${about} (${region})`,
    themes: themes.map((name) => ({ name, description: `Total Place pilot ${area}, 2009-10` })),
  }),
);
