package org.tongzhou.portlets.common.faces;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;

/** Something that views look up by a name, as in {@code #{may['notices:publish']}}: a map that cannot be listed. */
abstract class LookUp<V> extends AbstractMap<String, V> {
    @Override
    public abstract V get(Object name);

    @Override
    public boolean containsKey(Object name) {
        return true;
    }

    @Override
    public Set<Map.Entry<String, V>> entrySet() {
        throw new UnsupportedOperationException();
    }
}
