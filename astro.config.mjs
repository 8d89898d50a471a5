// Lets Astro's own commands and editors open the example handbook. `npm run build` does not need it: it lints, builds
// the same pages, checks their links and swaps the folder in whole.
import { handbookConfig } from './src/site/build/handbook-config.ts';

export default await handbookConfig('content', 'dist');
