package org.tongzhou.portlets.stress;

import java.io.IOException;

import javax.portlet.GenericPortlet;
import javax.portlet.RenderRequest;
import javax.portlet.RenderResponse;

/** Allows that its markup is kept for an hour, long after its application is gone. */
public class KeptPortlet extends GenericPortlet {
    @Override
    protected void doView(RenderRequest request, RenderResponse response) throws IOException {
        response.getCacheControl().setExpirationTime(3600);
        response.getWriter().write("<p>kept</p>");
    }
}
