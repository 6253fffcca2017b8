import { Command } from 'commander';
import type { MakeCommand } from './outcome.ts';
export const checkLinks: MakeCommand = () => new Command('check:links');
