import { exitCodeOf } from './program.ts';

// `npm run rename -- old new` comes here as `rename old new`.
process.exitCode = await exitCodeOf(process.argv.slice(2), {
	environment: process.env,
	root: process.cwd(),
	terminal: Boolean(process.stdin.isTTY && process.stderr.isTTY && !process.env['CI'] && process.env['TERM'] !== 'dumb'),
	say: (text) => void process.stdout.write(`${text}\n`),
	warn: (text) => void process.stderr.write(`${text}\n`),
});
