/** A component as the type checker sees it. */
export type Component<Props> = (props: Props) => unknown;
