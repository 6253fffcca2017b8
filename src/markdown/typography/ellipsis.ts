import { replacing } from './rule.ts';

/**
 * Three points become an ellipsis, U+2026 (Standard Ebooks manual 8); four are a full stop and an ellipsis. More are a
 * leader, and `.../` begins a path: both stay.
 */
export const ellipsis = replacing(/(?<!\.)\.{3,4}(?![./])/g, ({ 0: points }) => (points.length === 4 ? '.…' : '…'));

/** Chicago's spaced points are the same mark, typed for a typewriter. */
export const spacedEllipsis = replacing(/(?<!\.|\. )\. \. \.(?!\.| \.)/g, '…');
