import { holders } from '../../authority/office';
import type { Scene } from '../scene';

/** Who may put a record right, two of them together: the personnel body, the board, the authority. */
export function correctors(scene: Pick<Scene, 'definition' | 'directory'>): string[] {
  const { personnelBody, board, authority } = scene.definition;
  return [...new Set([personnelBody, board, authority].flatMap((office) => holders(scene.definition, office, scene.directory)))].sort();
}
