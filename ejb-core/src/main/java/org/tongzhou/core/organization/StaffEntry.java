package org.tongzhou.core.organization;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A person in lists, with where he or she works.
 *
 * @param main   the own post; of somebody who has left, the last one
 * @param others the posts held beside it today
 */
public record StaffEntry(long id, StaffFacts facts, StaffStatus status, int sortNumber, Place main, List<Place> others) implements Serializable {
    public StaffEntry {
        others = List.copyOf(others);
    }

    /**
     * A post that is held.
     *
     * @param path      of the unit
     * @param homeId    the unit; of a section, the one that it belongs to
     * @param unitOrder place of the unit in the tree, from the top down
     * @param postOrder place of the post in the unit
     * @param substitute the name of who stands in for him in it (AB 角); null for nobody
     */
    public record Place(long unitId, String unit, String path, long homeId, long postId, String post, JobRank rank, AppointmentKind kind,
        int unitOrder, int postOrder, String substitute) implements Serializable {
        static Place of(Appointment held, int unitOrder) {
            Post post = held.getPost();
            OrgUnit unit = post.getUnit();
            return new Place(unit.getId(), unit.getLabel(), unit.getPath(), unit.home().getId(), post.getId(), post.getName(), post.getRank(), held.getKind(),
                unitOrder, post.getSortNumber(), held.getSubstitute() == null ? null : held.getSubstitute().name());
        }

        boolean isWithin(Reach reach) {
            return reach.covers(unitId, path);
        }
    }

    public String name() {
        return facts.name();
    }

    /** All posts held, the own one first. */
    public Stream<Place> places() {
        return Stream.concat(Stream.of(main), others.stream());
    }

    /** The highest of the ranks of all posts held. */
    JobRank rank() {
        return highest().rank();
    }

    /** The post of that rank, the own one if it has it. */
    Place highest() {
        return places().min(Comparator.comparing(Place::rank)).orElseThrow();
    }

    /** Whether one of the posts lies within a reach. */
    boolean isWithin(Reach reach) {
        return places().anyMatch(place -> place.isWithin(reach));
    }

    /** Whether both hold a post in one unit. */
    boolean isColleague(StaffEntry other) {
        return places().anyMatch(place -> other.places().anyMatch(each -> each.homeId() == place.homeId()));
    }

    boolean isBelow(String path) {
        return places().anyMatch(place -> place.path().startsWith(path));
    }
}
