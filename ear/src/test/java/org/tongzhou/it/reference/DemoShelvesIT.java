package org.tongzhou.it.reference;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.attachments.AttachmentRow;
import org.tongzhou.core.attachments.FileType;
import org.tongzhou.core.reference.shelves.ItemFilter;
import org.tongzhou.core.reference.shelves.ItemRow;
import org.tongzhou.core.reference.shelves.ItemService;
import org.tongzhou.core.reference.shelves.Shelf;
import org.tongzhou.core.security.AccountRealm;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.it.ContainerTest;
import org.tongzhou.it.security.Caller;

/** The server of the tests runs with the demonstration. */
class DemoShelvesIT extends ContainerTest {
    @Inject
    ItemService items;
    @Inject
    AccountRealm realm;

    @Test
    void eachShelfHasSomeAndAlbumsAreSeenAndHeard() {
        Caller reader = new Caller(realm, "xunuo");

        assertThat(list(reader, Shelf.SPEECHES)).anyMatch(ItemRow::unreviewed).anyMatch(row -> !row.unreviewed());
        assertThat(list(reader, Shelf.MATERIALS)).anyMatch(row -> row.medium() != null).anyMatch(row -> row.medium() == null);
        assertThat(list(reader, Shelf.MEDIA)).filteredOn(row -> row.kind().equals("MUSIC")).isNotEmpty()
            .anySatisfy(row -> assertThat(reader.get(() -> items.open(row.id())).files()).extracting(AttachmentRow::type).contains(FileType.WAV, FileType.PNG));
    }

    private List<ItemRow> list(Caller reader, Shelf shelf) {
        return reader.get(() -> items.search(ItemFilter.of(shelf, ""), new PageRequest(0, 100))).rows();
    }
}
