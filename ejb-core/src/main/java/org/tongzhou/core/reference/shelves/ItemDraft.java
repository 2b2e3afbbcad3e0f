package org.tongzhou.core.reference.shelves;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.tongzhou.core.reference.Holding;
import org.tongzhou.core.reference.KeeperScope;
import org.tongzhou.core.shared.Words;

/**
 * An item as it is written.
 *
 * @param kind     a code of its shelf's dictionary
 * @param medium   where a clipping is from, a code of {@code materialMedia}; null for what is no clipping
 * @param day      on which it was said, appeared or was taken
 * @param creator  whose words or pictures they are, by name; empty if that is not told
 * @param leader   user name of who that is, if a speaker was chosen from the people; null for one who is told by name alone
 * @param post     that the speaker held at that time, in words; empty if that is not told
 * @param source   the occasion of a speech, what a clipping was taken from, who has the rights in an album; empty for none
 * @param place    of a speech, or the page of a clipping; empty for none
 * @param address  of a clipping in the web; empty for none
 * @param units    to which it is opened, where it is opened to some
 * @param captions what is seen or heard in its files, by their ids
 * @param cover    the picture among its files that lists show, by its id; null for the first
 */
public record ItemDraft(
    @Words(message = "{reference.titleMissing}") @Size(max = Holding.TITLE_MAX_CHARS, message = "{reference.titleTooLong}") String title,
    @NotNull(message = "{reference.kindMissing}") @Size(max = Holding.CODE_MAX_CHARS) String kind, @Size(max = Holding.CODE_MAX_CHARS) String medium,
    @NotNull(message = "{reference.dayMissing}") LocalDate day,
    @NotNull @Size(max = ItemDraft.CREATOR_MAX_CHARS, message = "{reference.creatorTooLong}") String creator,
    @Size(max = ItemDraft.LEADER_MAX_CHARS) String leader,
    @NotNull @Size(max = ItemDraft.POST_MAX_CHARS, message = "{reference.postTooLong}") String post,
    @NotNull @Size(max = ItemDraft.SOURCE_MAX_CHARS, message = "{reference.sourceTooLong}") String source,
    @NotNull @Size(max = ItemDraft.PLACE_MAX_CHARS, message = "{reference.placeTooLong}") String place,
    @NotNull @Size(max = ItemDraft.ADDRESS_MAX_CHARS, message = "{reference.addressTooLong}") String address,
    @NotNull @Size(max = Holding.BODY_MAX_CHARS, message = "{reference.bodyTooLong}") String body,
    @NotNull Opening opening,
    @NotNull @Size(max = ItemDraft.UNITS_MAX, message = "{reference.unitsTooMany}") Set<@NotNull @Size(max = KeeperScope.UNIT_MAX_CHARS) String> units,
    @NotNull @Size(max = ItemDraft.CAPTIONS_MAX) Map<@NotNull Long,
        @NotNull @Size(max = ItemDraft.CAPTION_MAX_CHARS, message = "{reference.captionTooLong}") String> captions,
    Long cover) implements Serializable {
    public static final int CREATOR_MAX_CHARS = 60;
    static final int LEADER_MAX_CHARS = 32;
    public static final int POST_MAX_CHARS = 120;
    public static final int SOURCE_MAX_CHARS = 200;
    public static final int PLACE_MAX_CHARS = 100;
    public static final int ADDRESS_MAX_CHARS = 500;
    public static final int CAPTION_MAX_CHARS = 200;
    public static final int UNITS_MAX = 100;
    public static final int CAPTIONS_MAX = 500;

    public ItemDraft {
        units = opening != Opening.UNITS || units == null ? Set.of() : Set.copyOf(units);
        captions = captions == null ? Map.of() : Map.copyOf(captions);
    }

    /** Of somebody who is told by name alone. */
    public ItemDraft(String title, String kind, String medium, LocalDate day, String creator, String source, String place, String address, String body, Opening opening,
            Set<String> units, Map<Long, String> captions, Long cover) {
        this(title, kind, medium, day, creator, null, "", source, place, address, body, opening, units, captions, cover);
    }

    /** The same, for its unit or section alone. */
    ItemDraft closed() {
        return new ItemDraft(title, kind, medium, day, creator, leader, post, source, place, address, body, Opening.OWN, Set.of(), captions, cover);
    }

    /** The same, spoken by somebody. @param username null for one who is told by name alone @param held the post at that time, empty for none */
    public ItemDraft spokenBy(String name, String username, String held) {
        return new ItemDraft(title, kind, medium, day, name, username, held, source, place, address, body, opening, units, captions, cover);
    }

    boolean isClipping() {
        return medium != null;
    }
}
