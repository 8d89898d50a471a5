/** What a search box says where a part of the search could not be had. */
export const searchFailed = 'Search could not be loaded. Reload, or use the list on the home page.';
