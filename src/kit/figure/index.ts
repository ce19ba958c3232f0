export { Contours, type ContoursProps } from "./fields/Contours.tsx";
export { type Field, fieldAt, fieldExtent, levelsBetween, sampleField } from "./fields/field.ts";
export { HeatMap, type HeatMapProps } from "./fields/HeatMap.tsx";
export { type Palette, paletteColor } from "./fields/palettes.ts";
export { Regions, type RegionsProps } from "./fields/Regions.tsx";
export { ShadedRelief, type ShadedReliefProps } from "./fields/ShadedRelief.tsx";
export { hillshade, type Sun } from "./fields/shade.ts";
export { DragSurface, type DragSurfaceProps } from "./hand/DragSurface.tsx";
export { Handle, type HandleProps } from "./hand/Handle.tsx";
export { Area, type AreaProps } from "./marks/Area.tsx";
export { Arrow, type ArrowProps } from "./marks/Arrow.tsx";
export { Bar, type BarProps } from "./marks/Bar.tsx";
export { Curve, type CurveProps } from "./marks/Curve.tsx";
export { Dots, type DotsProps } from "./marks/Dots.tsx";
export { Pixels, type PixelsProps } from "./marks/Pixels.tsx";
export { Rule, type RuleProps } from "./marks/Rule.tsx";
export { Segment, type SegmentProps } from "./marks/Segment.tsx";
export { SignedPixels } from "./marks/SignedPixels.tsx";
export { Square, type SquareProps } from "./marks/Square.tsx";
export type { Connection } from "./network/Connections.tsx";
export { NetworkDiagram, type NetworkDiagramProps } from "./network/NetworkDiagram.tsx";
export type { Neuron } from "./network/networkLayout.ts";
export { type EndLabel, EndLabels, spreadApart } from "./plane/EndLabels.tsx";
export { Label, type LabelProps } from "./plane/Label.tsx";
export { Panel, Panels } from "./plane/Panels.tsx";
export { Plane, type PlaneProps } from "./plane/Plane.tsx";
export { readPath } from "./plane/path.ts";
export { type Box, type PlaneValue, usePlane } from "./plane/planeContext.ts";
export type { Point } from "./plane/point.ts";
export { RichText, SvgText } from "./plane/richText.tsx";
export {
  type AxisProps,
  makeScale,
  niceTicks,
  type PlaneScale,
  sampleCurve,
  spread,
} from "./plane/scales.ts";
export { textWidth } from "./plane/textWidth.ts";
