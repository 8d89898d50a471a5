import { addCopyButtons } from './copy.ts';
import { liveFilter } from './filter.ts';
import { openSearchByKey, startSearchBoxes } from './search-opening.ts';
import { addCheckboxes } from './steps.ts';
import { liveTabs } from './tabs.ts';
import { themeButton } from './theme.ts';
import { fillVariables } from './variables.ts';
import { switchViews } from './views.ts';

themeButton();
startSearchBoxes();
openSearchByKey();
fillVariables();
addCopyButtons();
addCheckboxes();
liveTabs();
switchViews();
liveFilter();
