/** Words of suppliers' names, such as published files bear: made up, but put together as the true ones are. */

export const PLACES = [
  ..."Alnwick Ashby Barrow Bedlington Beverley Blyth Bolsover Bourne Brampton Bridport Burnley Buxton Calder Carlton Chester".split(
    " ",
  ),
  ..."Clifton Corbridge Cramlington Dalton Darwen Denby Derwent Dunston Easington Eccles Elland Elswick Felling Fenham Garstang".split(
    " ",
  ),
  ..."Gosforth Halton Harrogate Hebburn Hexham Heaton Hoylake Ilkley Jarrow Keswick Kirkby Langley Lemington Longbenton Malton".split(
    " ",
  ),
  ..."Marsden Matlock Morpeth Nelson Newbiggin Northwich Ormskirk Otley Pelton Penrith Ponteland Prudhoe Redesdale Ripley Rothbury".split(
    " ",
  ),
  ..."Ryton Seaham Selby Settle Skelton Stannington Stokesley Swale Tadcaster Thirsk Tynedale Ulverston Wallsend Wansbeck Whitby".split(
    " ",
  ),
  ..."Winlaton Wooler Yarm Bryn-y-môr Llangefni Aberconwy Pwllheli Ystradgynlais Dún-Laoire Córcaigh Inverness Kirkwall".split(
    " ",
  ),
];

export const FAMILIES = [
  ..."Adeyemi Ahmed Armstrong Atkinson Bailey Barker Bell Bhatt Brennan Brown Charlton Chowdhury Clark Coulson Davison".split(
    " ",
  ),
  ..."Dixon Dodds Elliott Evans Fenwick Foster Gallagher Graham Hall Harding Hargreaves Hassan Heslop Hussain Jackson".split(
    " ",
  ),
  ..."Jobson Kaur Kelly Khan Lambert Liddell Marshall Middleton Milburn Mitchell Murphy Newton Nixon O'Brien O'Neill".split(
    " ",
  ),
  ..."Okafor Oliver Patel Pattison Potts Pringle Purvis Reay Ridley Robson Rutherford Scott Shah Shaw Siddiqui Singh Smith".split(
    " ",
  ),
  ..."Storey Swan Tait Taylor Thompson Turnbull Walker Watson Weston Wilkinson Wójcik Müller Nuñez Lefèvre Sørensen Żukowski".split(
    " ",
  ),
];

export const TRADES = (
  "Accountants;Architects;Asphalt;Building Services;Care;Care Home;Catering;Childcare;Civil Engineering;Cleaning;Coaches;" +
  "Community Care;Community Transport;Conservation;Construction;Consulting;Counselling;Day Nursery;Decorators;Demolition;" +
  "Dental Practice;Digital;Domiciliary Care;Drainage;Electrical;Engineering;Environmental;Equipment Hire;Events;Facilities;" +
  "Family Support;Fencing;Fire Protection;Flooring;Foods;Fostering;Fuels;Gas Services;Groundworks;Heating;Home Care;Homes;" +
  "Housing;Insurance;Interiors;Interpreting;Joinery;Landscapes;Laundry;Legal;Leisure;Lifts;Locksmiths;Media;Mediation;" +
  "Medical Centre;Motors;Nursing Home;Office Supplies;Paving;Pharmacy;Play Equipment;Plumbing;Print;Property;Recruitment;" +
  "Recycling;Removals;Residential Care;Roofing;Scaffolding;Security;Signs;Skip Hire;Software;Solicitors;Sports;Supported Living;" +
  "Surveyors;Systems;Taxis;Telecom;Theatre;Training;Translation;Travel;Tree Care;Tyres;Utilities;Vehicles;Waste;Youth Services"
).split(";");

/** Made by statute: they are no companies, and there is one of a name. */
export const PUBLIC_BODIES = (
  "Primary School;Community Primary School;C of E Primary School;High School;Parish Council;Town Council;District Council;" +
  "Borough Council;County Council;City Council;NHS Trust;NHS Foundation Trust;University"
).split(";");

/** Serve the public, and may be companies: beside `Selby Academy` there may be a `Selby Academy Ltd` that is somebody else. */
export const SOCIETIES =
  "Academy;College;Housing Association;Citizens Advice;Age Concern;Methodist Church;Village Hall Committee".split(";");

export const ENDINGS = [
  ..."Group;Services;Holdings;UK;Partnership;Associates;Contracts;Supplies;Management;(North East);(Northern);International".split(
    ";",
  ),
  // Most have none.
  ...Array.from({ length: 24 }, () => ""),
];

export const LEGAL_FORMS = ["Ltd", "Ltd", "Ltd", "Limited", "Limited", "LLP", "PLC", "CIC", "", "", ""];

/** What offices write short. */
export const SHORT_FORMS: readonly (readonly [string, string])[] = [
  ["Services", "Svcs"],
  ["Construction", "Constr"],
  ["Engineering", "Eng"],
  ["Management", "Mgmt"],
  ["International", "Intl"],
  ["Association", "Assoc"],
  ["Associates", "Assocs"],
  ["University", "Univ"],
  ["Council", "Cncl"],
  ["Consulting", "Consult"],
  ["Group", "Grp"],
  ["Holdings", "Hldgs"],
  ["Recruitment", "Recruit"],
  ["Environmental", "Env"],
  ["Electrical", "Elec"],
  ["Residential", "Res"],
  ["Community", "Comm"],
  ["Primary", "Prim"],
];

export const PURPOSES = (
  "Agency staff;Placement fees;Repairs and maintenance;Professional fees;Equipment;Materials;Grants to voluntary bodies;" +
  "Home to school transport;Residential care;Nursing care;Day care;Home care;Utilities;Rents;Software licences;Training;" +
  "Printing and stationery;Catering;Vehicle hire;Highways works;Waste disposal;Grounds maintenance;Consultancy;Legal fees;" +
  "Building works;Street lighting;Insurance;Subscriptions;Interpreter fees;Supported housing"
).split(";");
