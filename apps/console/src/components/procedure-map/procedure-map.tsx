import { useMediaQuery } from '@mantine/hooks';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../icon';
import { box, place, type MapEdge, type MapNode } from './layout';
import classes from './procedure-map.module.css';

interface MapProps {
  readonly label: string;
  readonly nodes: readonly MapNode[];
  readonly edges: readonly MapEdge[];
  readonly onChoose: (key: string) => void;
  /** Of a definition, not of a case: no step is done or to come. */
  readonly plain?: boolean;
}

const icons = { done: 'done', here: 'here', 'to-come': 'clock', skipped: 'back' } as const;

/** The steps as a picture of links, done, here and to come; on a narrow screen a list says the same. */
export function ProcedureMap(props: MapProps) {
  const wide = useMediaQuery('(min-width: 40em)', true, { getInitialValueInEffect: false });
  return wide ? <Picture {...props} /> : <List {...props} />;
}

function Picture({ label, nodes, edges, onChoose, plain }: MapProps) {
  const { t } = useTranslation();
  const placed = useMemo(() => place(nodes, edges), [nodes, edges]);
  const scroller = useRef<HTMLDivElement>(null);
  const here = placed.nodes.find((n) => n.standing === 'here')?.x ?? 0;
  useEffect(() => {
    const view = scroller.current;
    if (view) view.scrollLeft = here + box.width / 2 - view.clientWidth / 2;
  }, [here]);
  return (
    <div ref={scroller} className={classes.scroller} tabIndex={0} role="region" aria-label={label}>
      <svg viewBox={`0 0 ${placed.width} ${placed.height}`} width={placed.width} height={placed.height} className={classes.svg}>
        <defs>
          <marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
            <path d="M0 0L8 4L0 8z" className={classes.head} />
          </marker>
        </defs>
        {placed.edges.map((e, n) => (
          <g key={n}>
            <path d={e.path} className={classes.edge} markerEnd="url(#arrow)" />
            {e.label && (
              <text x={e.labelX} y={e.labelY + 4} className={classes.edgeText}>
                {e.label}
              </text>
            )}
          </g>
        ))}
        {placed.nodes.map((n) => (
          <foreignObject key={n.key} x={n.x} y={n.y} width={box.width} height={box.height} className={classes.room}>
            <NodeLink node={n} onChoose={onChoose} says={plain ? '' : t(`common.standing.${n.standing}`)} />
          </foreignObject>
        ))}
      </svg>
    </div>
  );
}

function List({ label, nodes, onChoose, plain }: MapProps) {
  const { t } = useTranslation();
  return (
    <ol className={classes.list} aria-label={label}>
      {nodes.map((n) => (
        <li key={n.key}>
          <NodeLink node={n} onChoose={onChoose} says={plain ? '' : t(`common.standing.${n.standing}`)} />
        </li>
      ))}
    </ol>
  );
}

function NodeLink({ node, onChoose, says }: { readonly node: MapNode; readonly onChoose: (key: string) => void; readonly says: string }) {
  return (
    <a
      href={`#step-${node.key}`}
      className={classes.node}
      data-standing={node.standing}
      aria-current={node.standing === 'here' ? 'step' : undefined}
      title={node.title}
      onClick={(event) => {
        event.preventDefault();
        onChoose(node.key);
      }}
    >
      <span className={classes.title}>{node.title}</span>
      <span className={classes.note}>
        <Icon name={icons[node.standing]} size={13} />
        <span>{[says, node.note].filter(Boolean).join(' · ')}</span>
      </span>
    </a>
  );
}
