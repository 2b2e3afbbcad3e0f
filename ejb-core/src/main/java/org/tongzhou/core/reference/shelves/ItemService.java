package org.tongzhou.core.reference.shelves;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.access.RequiresLogin;
import org.tongzhou.core.reference.FormerText;
import org.tongzhou.core.reference.HoldingAct;
import org.tongzhou.core.reference.HoldingFiles;
import org.tongzhou.core.reference.HoldingStepRow;
import org.tongzhou.core.reference.Trace;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.core.shared.WholeList;

/** Looks up speeches, materials and media: what is published and opened to the caller, and all that he writes. */
@Stateless
public class ItemService {
    private static final int TWINS_MAX = 5;
    private static final int IDS_MAX = 500;
    private static final String KIND = ItemFileOwner.KIND;

    @Inject
    ItemRepository items;
    @Inject
    ItemSight sight;
    @Inject
    HoldingFiles files;
    @Inject
    Trace trace;
    @Inject
    Acts acts;

    /** Those that fit a filter, in its order. */
    @RequiresLogin
    public Slice<ItemRow> search(@NotNull @Valid ItemFilter filter, @NotNull PageRequest page) {
        ItemReader reader = sight.reader(filter.shelf());
        return new Slice<>(items.search(filter, reader, page), items.count(filter, reader));
    }

    /** All that fit a filter, to be taken away. @throws org.tongzhou.core.shared.RuleViolationException if they are too many */
    @RequiresLogin
    public List<ItemRow> export(@NotNull @Valid ItemFilter filter) {
        ItemReader reader = sight.reader(filter.shelf());
        List<ItemRow> rows = WholeList.read(items.count(filter, reader), page -> items.search(filter, reader, page));
        acts.tell(ItemActs.export(filter, rows.size()));
        return rows;
    }

    /** Whose words or pictures the caller finds on a shelf, sorted. */
    @RequiresLogin
    public List<String> listCreators(@NotNull Shelf shelf) {
        return items.listCreators(ItemFilter.of(shelf, ""), sight.reader(shelf));
    }

    /** The first picture of some published items of a shelf, by its number; those that the caller does not see, or without any, are missing. */
    @RequiresLogin
    public Map<Long, Long> findCovers(@NotNull Shelf shelf, @NotNull @Size(max = IDS_MAX) Set<@NotNull Long> ids) {
        ItemReader reader = sight.reader(shelf);
        return files.findPictures(KIND, items.listPublished(shelf, ids).stream().filter(reader::sees).map(Item::getId).toList());
    }

    /** An item with its files and life. @throws NotFoundException if there is none that the caller sees */
    @RequiresLogin
    public ItemDetails open(long id) {
        Item item = sight.get(id);
        ItemReader reader = sight.reader(item.getShelf());
        boolean writes = reader.writing().covers(item.getUnit());
        return new ItemDetails(item.row(), item.draft(), item.getReviewedBy(), twins(item), files.list(KIND, id), steps(id, writes), may(item, reader, writes));
    }

    private static ItemDetails.May may(Item item, ItemReader reader, boolean writes) {
        boolean published = item.isPublished();
        return new ItemDetails.May(writes, reader.keeping().covers(item.getUnit()), writes && !published, writes && published, writes && item.getPublishedAt() == null,
            writes && item.isUnreviewed());
    }

    private List<ItemRow> twins(Item item) {
        return item.getAddress() == null ? List.of()
            : items.listOfAddress(item.getAddress(), item.getId(), TWINS_MAX).stream().filter(sight::sees).map(Item::row).toList();
    }

    private List<HoldingStepRow> steps(long id, boolean writes) {
        return trace.list(KIND, id).stream().filter(step -> writes || isReaders(step.act())).toList();
    }

    private static boolean isReaders(HoldingAct act) {
        return act == HoldingAct.PUBLISHED || act == HoldingAct.CORRECTED || act == HoldingAct.REVIEWED;
    }

    /** How an item was before it was put right. @throws NotFoundException if the caller does not see it, or no such text is kept */
    @RequiresLogin
    public FormerText openFormer(long id, long step) {
        return trace.getFormer(KIND, sight.get(id).getId(), step);
    }
}
