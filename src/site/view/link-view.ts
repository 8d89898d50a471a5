/** Something to click on; without an address it is plain text. */
export interface LinkView {
  text: string;
  url?: string | undefined;
}
