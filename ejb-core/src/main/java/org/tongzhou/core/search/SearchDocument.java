package org.tongzhou.core.search;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.tongzhou.core.attachments.StoredFile;

/**
 * Something that can be found.
 *
 * @param text   in plain words; those of its files are added to it
 * @param unit   whose it is; empty if no unit's
 * @param author name of who wrote it; may be empty
 * @param moment by which it is ordered
 * @param href   where it is, a path below the portal's address
 * @param sights who may find it; nobody if empty
 * @param files  what is attached to it and seen by the same people
 * @param end    from when on nobody finds it; null for never
 * @param place  what people call where it stands, as a column or a board, behind what that lies in, with {@link #BELOW} between; empty if nowhere in particular
 * @param except who does not find it, whatever other marks he bears, as he finds the thing in another form
 * @param whole  the name of what it is a part of, which has the title and is found by that itself: then the title is shown, and helps to find the part
 *               where some of several words are in it, but not all; empty if of nothing
 */
public record SearchDocument(String kind, String key, String title, String text, String unit, String author, Instant moment, String href,
    Set<SearchSight> sights, List<StoredFile> files, Instant end, String place, Set<SearchSight> except, String whole) {
    /** Between the names of a place and of one that lies in it. */
    public static final String BELOW = " / ";

    public SearchDocument {
        sights = Set.copyOf(sights);
        files = List.copyOf(files);
        except = Set.copyOf(except);
    }

    /** Something without files. */
    public SearchDocument(String kind, String key, String title, String text, String unit, String author, Instant moment, String href, Set<SearchSight> sights) {
        this(kind, key, title, text, unit, author, moment, href, sights, List.of(), null, "", Set.of(), "");
    }

    /** Whether it is a thing that is there already, in another form. */
    boolean isOtherForm() {
        return !except.isEmpty();
    }

    /** The same with another text. @param unread those of its files whose words are not in it yet */
    SearchDocument with(String newText, List<StoredFile> unread) {
        return new SearchDocument(kind, key, title, newText, unit, author, moment, href, sights, unread, end, place, except, whole);
    }

    /** The same with files. */
    public SearchDocument having(List<StoredFile> attached) {
        return new SearchDocument(kind, key, title, text, unit, author, moment, href, sights, attached, end, place, except, whole);
    }

    /** The same, found up to a moment. @param newEnd null for ever */
    public SearchDocument until(Instant newEnd) {
        return new SearchDocument(kind, key, title, text, unit, author, moment, href, sights, files, newEnd, place, except, whole);
    }

    /** The same, standing somewhere. */
    public SearchDocument in(String newPlace) {
        return new SearchDocument(kind, key, title, text, unit, author, moment, href, sights, files, end, newPlace, except, whole);
    }

    /** The same, but not for those who bear one of some marks. */
    public SearchDocument except(Set<SearchSight> others) {
        return new SearchDocument(kind, key, title, text, unit, author, moment, href, sights, files, end, place, others, whole);
    }

    /** The same, as a part of something that has the title. @param newWhole a name that all its parts say, and no others */
    public SearchDocument asPartOf(String newWhole) {
        return new SearchDocument(kind, key, title, text, unit, author, moment, href, sights, files, end, place, except, newWhole);
    }
}
