package org.tongzhou.core.reference.shelves;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.access.RequiresLogin;
import org.tongzhou.core.attachments.ObjectFiles;
import org.tongzhou.core.reference.FormerText;
import org.tongzhou.core.reference.HoldingStepRow;
import org.tongzhou.core.reference.Trace;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.core.shared.WholeList;

/** Looks up speeches, materials and media: what is published and opened to the caller, and all that he writes. */
@Stateless
public class ItemService {
    private static final int IDS_MAX = 500;
    private static final String KIND = ItemFileOwner.KIND;

    @Inject
    ItemRepository items;
    @Inject
    ItemSight sight;
    @Inject
    ObjectFiles files;
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

    /** The picture that is shown of some published items of a shelf, by its number; those that the caller does not see, or without any, are missing. */
    @RequiresLogin
    public Map<Long, Long> findCovers(@NotNull Shelf shelf, @NotNull @Size(max = IDS_MAX) Set<@NotNull Long> ids) {
        List<Long> readable = items.listReadable(ItemFilter.of(shelf, ""), sight.reader(shelf), ids);
        Map<Long, Long> covers = new HashMap<>(files.findPictures(KIND, readable));
        covers.putAll(items.findCovers(readable));
        return covers;
    }

    /** An item with its files and life. @throws NotFoundException if there is none that the caller sees */
    @RequiresLogin
    public ItemDetails open(long id) {
        Item item = sight.get(id);
        ItemReader reader = sight.reader(item.getShelf());
        boolean writes = reader.writing().covers(item.getUnit());
        return new ItemDetails(item.row(), item.draft(), item.getReviewedBy(), items.listTwins(item, reader), files.list(KIND, id), steps(id, writes), may(item, reader, writes));
    }

    private static ItemDetails.May may(Item item, ItemReader reader, boolean writes) {
        boolean published = item.isPublished();
        boolean keeps = reader.keeping().covers(item.getUnit());
        return new ItemDetails.May(writes, keeps, writes && !published, writes && published, writes && item.getPublishedAt() == null,
            writes && item.isUnreviewed(), writes && !keeps && item.isOpenedBeyond());
    }

    private List<HoldingStepRow> steps(long id, boolean writes) {
        List<HoldingStepRow> life = trace.list(KIND, id);
        return writes ? life : HoldingStepRow.ofReaders(life);
    }

    /** How an item was before it was put right. @throws NotFoundException if the caller does not see it, or what was done then, or no such text is kept */
    @RequiresLogin
    public FormerText openFormer(long id, long step) {
        Item item = sight.get(id);
        if (steps(id, sight.reader(item.getShelf()).writing().covers(item.getUnit())).stream().noneMatch(seen -> seen.id() == step)) {
            throw Trace.formerNotFound(step);
        }
        return trace.getFormer(KIND, id, step);
    }
}
