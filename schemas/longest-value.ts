/** A value of a variable that is longer than this fits no pattern: how long trying takes is known up to here only. */
export const longestValue = 200;
