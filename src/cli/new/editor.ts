import { spawnSync } from 'node:child_process';

/** The editor that the writer's system names, with its options: `code --wait`. */
export function editorFrom({ VISUAL, EDITOR }: NodeJS.ProcessEnv): string | undefined {
	return VISUAL?.trim() || EDITOR?.trim() || undefined;
}

/** Opens a file in an editor, and waits until that is closed if it stands in the terminal. Says whether it could be started. */
export function openIn(editor: string, path: string): boolean {
	const [program = '', ...options] = editor.split(/\s+/);
	return spawnSync(program, [...options, path], { stdio: 'inherit' }).error === undefined;
}
