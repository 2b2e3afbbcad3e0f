package org.tongzhou.portlets.forum;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.core.forum.ForumService;
import org.tongzhou.core.forum.OwnPostFilter;
import org.tongzhou.core.forum.OwnPostRow;
import org.tongzhou.core.forum.OwnPostShow;
import org.tongzhou.core.forum.OwnPostSort;
import org.tongzhou.core.forum.TopicFilter;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.portlets.common.faces.AddressedList;
import org.tongzhou.portlets.common.faces.ListQuery;
import org.tongzhou.portlets.common.faces.RenderLink;

/** What the reader wrote himself (我的帖子), and what came after it. */
@Named("ownPosts")
@RequestScoped
public class OwnPosts extends AddressedList<OwnPostSort, OwnPostRow> {
    static final String VIEW = "mine";
    /** A render parameter that says that a topic was opened from here. */
    static final String FROM = "from";
    private static final String SHOW = "which";

    @Inject
    ForumService forum;

    public OwnPosts() {
        super(VIEW, ListQuery.all(OwnPostSort.WRITTEN, true), TopicFilter.TEXT_MAX_CHARS);
    }

    @Override
    protected Map<String, UnaryOperator<String>> conditions() {
        return Map.of(SHOW, said -> oneOf(OwnPostShow.values(), said));
    }

    @Override
    protected Slice<OwnPostRow> search(ListQuery<OwnPostSort> asked, PageRequest page) {
        return forum.listOwn(new OwnPostFilter(asked.text(), getShow(), asked.order().by(), asked.order().descending()), page);
    }

    @Override
    protected RenderLink link() {
        return super.link().without(Forum.TOPIC).without(Forum.FLOOR).without(Forum.PENDING);
    }

    public OwnPostShow getShow() {
        String chosen = getQuery().condition(SHOW);
        return chosen.isEmpty() ? OwnPostShow.ALL : OwnPostShow.valueOf(chosen.toUpperCase(Locale.ROOT));
    }

    public List<OwnPostShow> getShows() {
        return List.of(OwnPostShow.values());
    }

    /** The same list with others of the reader's posts. */
    public String show(OwnPostShow which) {
        return address(getQuery().with(SHOW, which == OwnPostShow.ALL ? "" : ListQuery.name(which)));
    }

    /** What a topic that is opened from here has in its address. */
    Map<String, Object> getOrigin() {
        Map<String, Object> origin = new LinkedHashMap<>(getQuery().parameters());
        origin.put(FROM, VIEW);
        return origin;
    }

    /** Whether the topic that is read was opened from here. */
    static boolean isOrigin() {
        return VIEW.equals(parameter(FROM));
    }

    /** The list as it was when the topic was opened. */
    String getBack() {
        return address(getQuery());
    }

    /** The post in its topic; going back from there leads to this list. */
    public String read(OwnPostRow row) {
        return at(row, row.floor());
    }

    /** The first floor after it that is new. */
    public String readNew(OwnPostRow row) {
        return at(row, row.next());
    }

    private String at(OwnPostRow row, int floor) {
        RenderLink link = new RenderLink(Forum.VIEW).maximized().with(Forum.TOPIC, row.topicId()).with(Forum.FLOOR, floor);
        getOrigin().forEach(link::with);
        return link.toString();
    }
}
