/** What is to be logged: an address and a body. */
export interface Entry {
  path: string;
  body: object;
}
