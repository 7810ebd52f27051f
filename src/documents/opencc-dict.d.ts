/** The character table of opencc-js, which ships without types: `traditional simplified|…`. */
declare module 'opencc-js/dict/TSCharacters' {
  const table: string
  export default table
}
