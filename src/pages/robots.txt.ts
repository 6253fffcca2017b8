import { settings } from '../library.ts';
import { robotsText } from '../sharing/robots.ts';

export const GET = () => new Response(robotsText(settings));
