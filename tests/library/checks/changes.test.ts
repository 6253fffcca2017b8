import { describe, expect, test } from 'vitest';
import { essay, faults, read } from '../../publication.ts';

const changed = (...matter: string[]) => ({ 'essays/a.md': essay('Text.', ...matter) });
const one = (date: string, kind = 'correction', text = 'It was 1698.') => `  - { date: ${date}, kind: ${kind}, text: ${text} }`;

describe('Changes', () => {
	test('are told newest first, set by the rules of typography', async () => {
		const { essays, findings } = await read(changed('changes:', one('2026-05-01', 'update', `'"More" -- in two\n    lines'`), one('2026-05-03'), one('2026-05-01', 'clarification', 'Less.')));
		expect(findings).toEqual([]);
		expect(essays[0]?.changes.map(({ date, kind, text }) => [date, kind, text.replaceAll('\u00A0', ' ').replaceAll('\u2060', '')])).toEqual([
			['2026-05-03', 'correction', 'It was 1698.'],
			['2026-05-01', 'update', '“More” – in two lines'],
			['2026-05-01', 'clarification', 'Less.'],
		]);
	});

	test('are none where the writer names none', async () => {
		const { essays } = await read(changed());
		expect(essays[0]).toMatchObject({ changes: [], updated: undefined });
	});

	test('say the day of the last change, for which a clarification does not count', async () => {
		const { essays, findings } = await read({
			...changed('changes:', one('2026-04-20'), one('2026-05-01', 'update'), one('2026-05-09', 'clarification')),
			'essays/b.md': essay('Text.', 'changes:', one('2026-05-09', 'clarification')),
		});
		expect(findings).toEqual([]);
		expect(essays.map(({ updated }) => updated)).toEqual(['2026-05-01', undefined]);
	});

	test('of a wrong kind are refused, and the right one is proposed', async () => {
		expect(await faults(changed('changes:', one('2026-05-01', 'corection'), one('2026-05-01', 'fix')))).toEqual([
			'error essays/a.md:5 `changes.0.kind` cannot be "corection" → Did you mean `correction`?',
			'error essays/a.md:6 `changes.1.kind` cannot be "fix" → Use one of: correction, update, clarification.',
		]);
	});

	test('cannot be empty or say what nobody reads', async () => {
		const remedy = 'What has been changed since publication, as a list, each with its `date`, its `kind` (correction, update or clarification) and a sentence as `text`.';
		expect(await faults(changed('changes:', one('2026-05-01', 'correction', '" "'), '  - date: 2026-05-01', '    kind: update', '    txet: More.', '  - date: 2026-02-30', '    kind: update', '    text: More.'))).toEqual([
			`error essays/a.md:5 \`changes.0.text\` is empty → ${remedy}`,
			`error essays/a.md:6 \`changes.1.text\` is missing → Add a line \`text: …\`. ${remedy}`,
			'error essays/a.md:8 Unknown key `changes.1.txet` → Did you mean `text`?',
			`error essays/a.md:9 \`changes.2.date\` is not a day of the calendar written as YYYY-MM-DD → ${remedy}`,
		]);
	});

	test('cannot be older than the essay, or of a day to come', async () => {
		expect(await faults(changed('changes:', one('2026-04-11'), one('2026-04-12'), one('2026-06-01'), one('2026-06-02')))).toEqual([
			'error essays/a.md:5 The change of 2026-04-11 is older than the essay, which was published on 2026-04-12 → Correct one of the two days; what was changed before publication needs no mention.',
			'error essays/a.md:8 The change of 2026-06-02 has not happened yet: today is 2026-06-01 → Correct the day, or add the change when it is made.',
		]);
	});

	test('and `updated` agree', async () => {
		expect(await faults(changed('updated: 2026-05-01', 'changes:', one('2026-05-02')))).toEqual(['error essays/a.md:4 `updated` says 2026-05-01, but `changes` tells of a later day, 2026-05-02 → Delete the line `updated`: the newest change counts.']);
		// A change of the same day does not excuse one that came later.
		expect(await faults(changed('updated: 2026-05-01', 'changes:', one('2026-05-01'), one('2026-05-02')))).toHaveLength(1);
		expect(await faults(changed('updated: 2026-05-03', 'changes:', one('2026-05-02')))).toEqual([
			'warning essays/a.md:4 `updated` says 2026-05-03, but `changes` tells of no change on that day → Add it to `changes`, or delete the line `updated`: the newest change counts.',
		]);
		expect(await faults(changed('updated: 2026-05-02', 'changes:', one('2026-05-02'), one('2026-05-09', 'clarification')))).toEqual([]);
		expect(await faults(changed('updated: 2026-05-09', 'changes:', one('2026-05-02'), one('2026-05-09', 'clarification')))).toEqual([]);
		expect(await faults(changed('updated: 2026-05-09'))).toEqual([]);
	});

	test('have a feed that may be linked to only where there are any', async () => {
		const link = '[feed](/corrections.xml)';
		expect(await faults({ 'essays/a.md': essay(link) })).toHaveLength(1);
		expect(await faults({ 'essays/a.md': essay(link, 'changes:', one('2026-05-02')) })).toEqual([]);
	});
});
