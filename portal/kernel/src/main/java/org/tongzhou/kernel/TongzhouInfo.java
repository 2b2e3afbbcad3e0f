package org.tongzhou.kernel;

import org.apache.pluto.container.ContainerInfo;

/** How the container names itself to portlets (PLT.10.1). */
final class TongzhouInfo implements ContainerInfo {
    @Override
    public String getPortletContainerName() {
        return "Tongzhou";
    }

    @Override
    public String getPortletContainerVersion() {
        return "1.0";
    }

    /** PLT.10.1: {@code name/version}. */
    @Override
    public String getServerInfo() {
        return getPortletContainerName() + "/" + getPortletContainerVersion();
    }

    @Override
    public int getMajorSpecificationVersion() {
        return 3;
    }

    @Override
    public int getMinorSpecificationVersion() {
        return 0;
    }
}
