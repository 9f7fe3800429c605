import { parseXml, type XmlNode } from "#workbench/files/xml/xml-tree";

/** Children of each element in the order of the schema. @source ECMA-376 part 1, annex A: dml-chart.xsd, dml-spreadsheetDrawing.xsd */
const ORDER: Readonly<Record<string, string>> = {
  chartSpace:
    "date1904 lang roundedCorners AlternateContent style clrMapOvr pivotSource protection chart spPr txPr externalData printSettings userShapes extLst",
  chart:
    "title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly dispBlanksAs showDLblsOverMax extLst",
  title: "tx layout overlay spPr txPr extLst",
  plotArea: "layout barChart catAx valAx dTable spPr extLst",
  barChart: "barDir grouping varyColors ser dLbls gapWidth overlap serLines axId extLst",
  ser: "idx order tx spPr invertIfNegative pictureOptions dPt dLbls trendline errBars cat val shape extLst",
  tx: "strRef rich v",
  cat: "multiLvlStrRef numRef numLit strRef strLit",
  val: "numRef numLit",
  strRef: "f strCache extLst",
  numRef: "f numCache extLst",
  strCache: "ptCount pt extLst",
  numCache: "formatCode ptCount pt extLst",
  catAx:
    "axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt auto lblAlgn lblOffset tickLblSkip tickMarkSkip noMultiLvlLbl extLst",
  valAx:
    "axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt crossBetween majorUnit minorUnit dispUnits extLst",
  scaling: "logBase orientation max min extLst",
  majorGridlines: "spPr",
  legend: "legendPos legendEntry layout overlay spPr txPr extLst",
  spPr: "xfrm custGeom prstGeom noFill solidFill gradFill blipFill pattFill grpFill ln effectLst",
  ln: "noFill solidFill gradFill pattFill prstDash custDash round bevel miter headEnd tailEnd",
  txPr: "bodyPr lstStyle p",
  defRPr: "ln noFill solidFill effectLst highlight latin ea cs",
  oneCellAnchor: "from ext graphicFrame clientData",
  from: "col colOff row rowOff",
  graphicFrame: "nvGraphicFramePr xfrm graphic",
  nvGraphicFramePr: "cNvPr cNvGraphicFramePr",
};
/** What the schema asks for. */
const NEEDED: Readonly<Record<string, string>> = {
  chartSpace: "chart",
  chart: "plotArea",
  barChart: "barDir axId",
  ser: "idx order",
  catAx: "axId scaling axPos crossAx",
  valAx: "axId scaling axPos crossAx",
};

/** Everything in a chart or drawing part that the schema would refuse. */
export function breaches(xml: string): string[] {
  return breachesOf(parseXml(xml, "a part"));
}

function breachesOf(node: XmlNode): string[] {
  const name = local(node);
  // What a drawing holds there is a reference, not a chart.
  if (name === "graphicData") return [];
  const order = ORDER[name]?.split(" ");
  const children = node.children.map(local);
  const places = children.map((child) => order?.indexOf(child) ?? 0);
  const found = [
    ...children.filter((_, at) => places[at]! < 0).map((child) => `${name} may not hold ${child}`),
    ...children
      .filter((_, at) => places[at]! < (places[at - 1] ?? 0))
      .map((child) => `${child} comes too late in ${name}`),
    ...(NEEDED[name]?.split(" ") ?? [])
      .filter((child) => !children.includes(child))
      .map((child) => `${name} lacks ${child}`),
  ];
  return [...found, ...node.children.flatMap(breachesOf)];
}

function local({ tag }: XmlNode): string {
  return tag.slice(tag.indexOf(":") + 1);
}
