package org.tongzhou.core.reference.shelves;

import java.util.Set;
import org.tongzhou.core.reference.KeeperScope;

/**
 * What of a shelf somebody may read, looked up once for many items.
 *
 * @param labels  the section and the unit to which he belongs
 * @param writing the units and sections for which he writes, {@code keeping} those for which he says who reads
 */
record ItemReader(Set<String> labels, KeeperScope writing, KeeperScope keeping) {
    boolean sees(Item item) {
        return writing.covers(item.getUnit()) || item.isPublished() && item.isOpenTo(labels);
    }
}
