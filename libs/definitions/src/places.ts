import { isMap, isPair, isScalar, isSeq, type Document, type LineCounter, type Node } from 'yaml';
import { camel } from './normalise';

export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Where parts of a file stand, asked by paths in either spelling: `max-rounds` as written, `maxRounds` as read. */
export class Places {
  constructor(
    private readonly document: Document,
    private readonly lines: LineCounter,
  ) {}

  /** The nearest place the file has: a part that is missing is shown at what should have had it. */
  of(path: readonly (string | number)[]): Place {
    let at = this.document.contents as Node | null;
    let offset = at?.range?.[0] ?? 0;
    for (const part of path) {
      const found = inside(at, part);
      if (!found) break;
      offset = found.offset ?? offset;
      at = found.value;
    }
    return this.at(offset);
  }

  at(offset: number): Place {
    const { line, col } = this.lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  }
}

interface Found {
  readonly value: Node | null;
  readonly offset?: number | undefined;
}

function inside(node: Node | null, part: string | number): Found | undefined {
  if (isSeq(node)) {
    const item = node.items[Number(part)] as Node | undefined;
    return item && { value: item, offset: item.range?.[0] };
  }
  if (!isMap(node)) return undefined;
  const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && spelt(String(item.key.value), String(part)));
  return pair && { value: pair.value as Node | null, offset: (pair.key as Node).range?.[0] };
}

function spelt(written: string, asked: string): boolean {
  return written === asked || camel(written) === asked;
}
