package org.tongzhou.portlets.forum;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.core.forum.ForumService;
import org.tongzhou.core.forum.HotTopic;

/** What is much read and answered at present (热门话题). */
@Named
@RequestScoped
public class HotTopics {
    @Inject
    ForumService forum;
    private List<HotTopic> rows;

    public List<HotTopic> getRows() {
        if (rows == null) {
            rows = forum.listHot(ForumSettings.rows());
        }
        return rows;
    }
}
