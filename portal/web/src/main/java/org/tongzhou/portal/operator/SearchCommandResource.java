package org.tongzhou.portal.operator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.tongzhou.core.access.Operator;
import org.tongzhou.core.search.SearchKind;
import org.tongzhou.core.search.SearchRebuildService;
import org.tongzhou.core.shared.OfficeException;

/** The command that fills the index of the search anew. */
@Path("/operator/search")
@OperatorOnly
@RequestScoped
@Produces(OperatorResource.PLAIN_TEXT)
public class SearchCommandResource {
    @Inject
    SearchRebuildService search;
    @Context
    HttpHeaders headers;

    /** A line tells how far it is, as it goes on; the last one how it ended. */
    @POST
    @Path("/index")
    public StreamingOutput rebuild() {
        Locale locale = OperatorMessages.locale(headers);
        Operator.run(search::requireIdle);
        return out -> {
            try {
                int documents = Operator.run((Callable<Integer>) () -> search.rebuild(count ->
                    print(out, OperatorMessages.text(locale, "searchRead", SearchKind.text(locale, count.value()), count.count()))));
                print(out, OperatorMessages.text(locale, "searchRebuilt", documents));
            } catch (OfficeException e) {
                print(out, e.text(locale));
                throw new IOException(e); // it was well until now: the answer breaks off, which the command takes for a failure
            } catch (IOException | RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IOException(e);
            }
        };
    }

    private static void print(OutputStream out, String line) {
        try {
            out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
