// What a thread of its own does for src/library/cards.ts.
import { openPress } from '../sharing/card/draw.ts';
import type { Sheet } from './cards.ts';

const press = openPress(process.cwd());

export default ({ subject, kind, cover }: Sheet) => press(subject, kind, cover);
