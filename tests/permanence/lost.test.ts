import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readLock } from '../../src/permanence/lock-file.ts';
import { renamedInLock } from '../../src/permanence/renamed.ts';

const whole = `octavo-lock 2

site https://example.org/
	permalinks /:id/
	feed tag:example.org,2026:/feed

essay light
	feed tag:example.org,2026-05-03:light
	at /light/
	was /lamp/
	heading 2 the-trade with pqk84 <- the-old-trade
	note fn-1
	passage pqk84 s.k-e_tch

essay tides
	feed tag:example.org,2026-05-04:tides
	at /tides/

page /about/
	heading 2 us

redirect /sea/ /tides/

end
`;

function folder(): { write(text: string): void; git(...words: string[]): void; said(): string[] } {
	const top = mkdtempSync(join(tmpdir(), 'octavo-'));
	onTestFinished(() => rmSync(top, { recursive: true, force: true }));
	const content = join(top, 'content');
	mkdirSync(content);
	return {
		write: (text) => writeFileSync(join(content, 'permalinks.lock'), text),
		git: (...words) => void execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...words], { cwd: top, stdio: 'pipe' }),
		said: () => readLock(content, () => 'content/permalinks.lock').findings.map(({ message, remedy }) => `${message} → ${remedy}`),
	};
}

function committed(): ReturnType<typeof folder> {
	const made = folder();
	made.write(whole);
	made.git('init', '-q');
	made.git('add', '.');
	made.git('commit', '-qm', 'A build');
	return made;
}

test.each([
	['\twas /lamp/\n', 'the address /lamp/'],
	['\theading 2 the-trade with pqk84 <- the-old-trade\n', '#the-trade of "light", #the-old-trade of "light"'],
	[' <- the-old-trade', '#the-old-trade of "light"'],
	['\tnote fn-1\n', '#fn-1 of "light"'],
	['\tpassage pqk84 s.k-e_tch\n', '#pqk84 of "light"'],
	['page /about/\n\theading 2 us\n', 'the address /about/'],
	['\theading 2 us\n', '#us of /about/'],
	['redirect /sea/ /tides/\n', 'the address /sea/'],
	['essay tides\n\tfeed tag:example.org,2026-05-04:tides\n\tat /tides/\n', 'the essay "tides", the address /tides/'],
])('where %j is taken out by hand, the last commit tells', (line, lost) => {
	const { write, git, said } = committed();
	expect(said()).toEqual([]);
	write(whole.replace(line, ''));
	expect(said()).toEqual([`The last commit has what is no longer here: ${lost} → Restore it with \`git checkout -- content/permalinks.lock\`, and build again. If none of it was ever public, commit the file as it is.`]);
	git('commit', '-qam', 'None of it was public');
	expect(said()).toEqual([]);
});

test('what is new, moved or renamed, and the line ends of Windows, are no loss', () => {
	const { write, said } = committed();
	const renamed = renamedInLock(whole, { from: 'light', to: 'beacon', at: '/beacon/', was: '/light/' }) ?? '';
	for (const text of [whole.replaceAll('\n', '\r\n'), renamed, whole.replace('\nend', 'gone /wrong/ It was.\n\nend'), whole.replace('the-trade with', 'our-trade with').replace('<- the-old', '<- the-trade, the-old')]) {
		write(text);
		expect(said()).toEqual([]);
	}
});

test('without git, before the first commit, and where git does not keep the file, nothing is compared', () => {
	const { write, git, said } = folder();
	write(whole);
	expect(said()).toEqual([]);
	git('init', '-q');
	git('add', '.');
	expect(said()).toEqual([]);
	git('rm', '-q', '--cached', 'content/permalinks.lock');
	git('commit', '-qm', 'Nothing', '--allow-empty');
	expect(said()).toEqual([]);
});

test('in a worktree and in a shallow clone the last commit is known too', () => {
	const { git, write } = committed();
	write(`${whole} `);
	git('commit', '-qam', 'Another build');
	for (const words of [['worktree', 'add', '-q'], ['clone', '-q', '--depth', '1', '--no-local', '.']]) {
		const other = mkdtempSync(join(tmpdir(), 'octavo-'));
		onTestFinished(() => rmSync(other, { recursive: true, force: true }));
		git(...words, join(other, 'copy'));
		writeFileSync(join(other, 'copy/content/permalinks.lock'), whole.replace('\tnote fn-1\n', ''));
		expect(readLock(join(other, 'copy/content')).findings).toMatchObject([{ message: expect.stringContaining('#fn-1') }]);
	}
});
