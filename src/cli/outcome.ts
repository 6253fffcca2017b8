import type { Command } from 'commander';
import type { Finding } from '../site/finding.ts';

/** What was typed makes no sense, and was refused before anything was looked at. */
export class Misuse extends Error {}

/** What a command needs to know of where it runs. */
export interface Surroundings {
	environment: NodeJS.ProcessEnv;
	/** The project's folder. */
	root: string;
	/** Whether somebody sits there who can be asked, and shown how far it is. */
	terminal: boolean;
	/** Speaks on the channel of results, a line or more. */
	say(text: string): void;
	/** Speaks on the channel of errors. */
	warn(text: string): void;
}

/** What a command has to say in the end. */
export interface Outcome {
	/** For people; may be empty. */
	text: string;
	/** The same for programs. */
	data: Record<string, unknown>;
	/** An error among them makes the exit code 1. */
	findings: Finding[];
	/** What an error among the findings means for the whole. */
	ending: string;
	/** How findings are told to people, if not as a build tells them. */
	asReport?: (findings: readonly Finding[], ending: string) => string;
}

/** Makes a command, which hands over its outcome in the end. */
export type MakeCommand = (around: Surroundings, end: (outcome: Outcome, json: boolean) => void) => Command;
