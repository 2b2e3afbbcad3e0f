package org.tongzhou.portlets.conformance;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;

import javax.portlet.GenericPortlet;
import javax.portlet.RenderRequest;
import javax.portlet.RenderResponse;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;

/** A portlet whose fields the container fills, once for each definition (PLT.5.1). */
public class InjectedPortlet extends GenericPortlet {
    private static final AtomicInteger INSTANCES = new AtomicInteger();

    @Inject
    private Visit visit;
    @Inject
    private Visitor visitor;
    @Inject
    private BeanManager beans;
    @EJB
    private Clerk clerk;

    private int number;
    private final AtomicInteger renderings = new AtomicInteger();

    @PostConstruct
    void made() {
        number = INSTANCES.incrementAndGet();
    }

    @Override
    protected void doView(RenderRequest request, RenderResponse response) throws IOException {
        visit.count();
        new Report().put("visit", visit.count()).put("visitor", visitor.count()).put("clerk", clerk.greet("you"))
            .put("beans", beans != null).put("number", number).put("renderings", renderings.incrementAndGet())
            .into(getPortletName(), response);
    }
}
