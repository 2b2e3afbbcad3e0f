package org.tongzhou.portal.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.tongzhou.core.notification.NotificationRow;
import org.tongzhou.core.notification.NotificationService;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.portal.header.NewsLines;

/** The user's notifications, and the counts that stand in the header. */
@Path("")
@RequestScoped
@Produces(JsonFields.MEDIA_TYPE)
public class NotificationsResource {
    private static final int FIRST_MAX = 1_000_000;
    private static final int SIZE_MAX = 100;

    @Inject
    NotificationService notifications;
    @Inject
    NewsLines lines;
    @Inject
    HttpServletRequest request;

    /** @param size at most {@value #SIZE_MAX} */
    @GET
    @Path("notifications")
    public String list(@QueryParam("first") @DefaultValue("0") int first, @QueryParam("size") @DefaultValue("20") int size) {
        Slice<NotificationRow> slice = notifications.listOwn(
            new PageRequest(Math.max(0, Math.min(first, FIRST_MAX)), Math.max(1, Math.min(size, SIZE_MAX))));
        JsonArrayBuilder array = Json.createArrayBuilder();
        lines.lines(slice.rows(), request).forEach(line -> array.add(Json.createObjectBuilder().add("text", line.text())
            .add("when", line.when()).add("sentAt", line.sentAt()).add("href", line.href()).add("read", line.read())));
        return Json.createObjectBuilder().add("notifications", array).add("total", slice.total())
            .add("unread", notifications.countUnread()).build().toString();
    }

    /** Takes {@code {"all":true}} or {@code {"ids":[1,2]}}. */
    @POST
    @Path("notifications/read")
    @Consumes(MediaType.APPLICATION_JSON)
    public void markRead(JsonFields fields) {
        boolean all = fields.optionalFlag("all");
        List<Long> ids = all ? List.of() : fields.ids("ids");
        fields.end();
        if (all) {
            notifications.markAllRead();
        } else {
            notifications.markRead(ids);
        }
    }

    /** The counts by topic. */
    @GET
    @Path("badges")
    public String count() {
        return Json.createObjectBuilder().add("notifications", notifications.countUnread()).build().toString();
    }
}
