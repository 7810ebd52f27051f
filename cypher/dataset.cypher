// One row where anything was ever loaded: what the store holds. `loading` is true from the first to the last transaction of
// a load that was too large for one.
MATCH (d:Dataset {id: 'dataset'})
RETURN d.version AS version, d.schemaVersion AS schemaVersion, d.loadedAt AS loadedAt, d.loading AS loading,
       d.nodes AS nodes, d.relations AS relations
