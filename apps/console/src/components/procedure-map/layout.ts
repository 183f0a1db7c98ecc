import { Graph, layout, type GraphLabel, type NodeLabel, type EdgeLabel } from '@dagrejs/dagre';

export type Standing = 'done' | 'here' | 'to-come' | 'skipped';

export interface MapNode {
  readonly key: string;
  readonly title: string;
  readonly note: string;
  readonly standing: Standing;
}

export interface MapEdge {
  readonly from: string;
  readonly to: string;
  readonly label: string;
}

export interface Placed {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly (MapNode & { readonly x: number; readonly y: number })[];
  readonly edges: readonly (MapEdge & { readonly path: string; readonly labelX: number; readonly labelY: number })[];
}

export const box = { width: 200, height: 66 };
const glyph = 6.2;
const margin = 12;
const bowHeight = 24;

/**
 * Places the steps from left to right. Edge labels get a size or they would lie on the boxes. Another round of the same step
 * is no edge of the layout: it is drawn as a bow below its box.
 */
export function place(nodes: readonly MapNode[], edges: readonly MapEdge[]): Placed {
  const graph = new Graph<GraphLabel, NodeLabel, EdgeLabel>({ multigraph: true });
  graph.setGraph({ rankdir: 'LR', nodesep: 34, ranksep: 36, edgesep: 14, marginx: margin, marginy: margin });
  for (const n of nodes) graph.setNode(n.key, { ...box });
  const between = distinct(edges.filter((e) => e.from !== e.to));
  between.forEach((e, n) => graph.setEdge(e.from, e.to, { width: e.label.length * glyph, height: 16, labelpos: 'c' }, String(n)));
  layout(graph);
  const size = graph.graph();
  return {
    width: Math.ceil(size.width ?? 0),
    height: Math.ceil(size.height ?? 0) + (edges.some((e) => e.from === e.to) ? bowHeight : 0),
    nodes: nodes.map((n) => {
      const at = graph.node(n.key);
      return { ...n, x: (at.x ?? 0) - box.width / 2, y: (at.y ?? 0) - box.height / 2 };
    }),
    edges: [
      ...between.map((e, n) => {
        const at = graph.edge({ v: e.from, w: e.to, name: String(n) });
        return { ...e, path: curve(at.points ?? []), labelX: at.x ?? 0, labelY: at.y ?? 0 };
      }),
      ...distinct(edges.filter((e) => e.from === e.to)).map((e) => bow(e, graph.node(e.from))),
    ],
  };
}

/** Several outcomes that lead the same way and need no word, or the same, are one line. */
const distinct = (edges: readonly MapEdge[]): MapEdge[] => [...new Map(edges.map((e) => [`${e.from} ${e.to} ${e.label}`, e])).values()];

/** A round of its own: down from the right of the box and back into its left. */
function bow(edge: MapEdge, at: { x?: number; y?: number }): Placed['edges'][number] {
  const x = at.x ?? 0;
  const foot = (at.y ?? 0) + box.height / 2;
  const half = box.width / 4;
  const path = `M ${x + half} ${foot} C ${x + half} ${foot + bowHeight} ${x - half} ${foot + bowHeight} ${x - half} ${foot + 2}`;
  return { ...edge, path, labelX: x, labelY: foot + bowHeight };
}

function curve(points: readonly { x: number; y: number }[]): string {
  const [first, ...rest] = points;
  if (!first) return '';
  return rest.reduce((path, p, n) => {
    const next = rest[n + 1];
    return next ? `${path} Q ${p.x} ${p.y} ${(p.x + next.x) / 2} ${(p.y + next.y) / 2}` : `${path} L ${p.x} ${p.y}`;
  }, `M ${first.x} ${first.y}`);
}
