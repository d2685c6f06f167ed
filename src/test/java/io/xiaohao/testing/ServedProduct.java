package io.xiaohao.testing;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.spring.boot.starter.webapp.filter.LazyInitRegistration;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.ErrorPageRegistrar;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.boot.web.servlet.ServletContextInitializerBeans;
import org.springframework.context.ApplicationContext;
import org.springframework.web.context.WebApplicationContext;

/**
 * The product of the tests' shared context on a port of its own, with every servlet and filter it has when it is run: the
 * engine's web applications are servlets that a mocked request does not reach.
 */
public final class ServedProduct implements AutoCloseable {

    private final WebServer server;

    private ServedProduct(WebServer server) {
        this.server = server;
    }

    /** Starts to serve the context. */
    public static ServedProduct of(ApplicationContext context) {
        // Another context of this JVM, since closed, may have taken the engine's name with it, and its filters'
        // way to it.
        ProcessEngines.registerProcessEngine(context.getBean(ProcessEngine.class));
        context.getBean(LazyInitRegistration.class).setApplicationContext(context);
        TomcatServletWebServerFactory tomcat = new TomcatServletWebServerFactory(0);
        context.getBeansOfType(ErrorPageRegistrar.class).values().forEach(pages -> pages.registerErrorPages(tomcat));
        WebServer server = tomcat.getWebServer(servletContext -> {
            servletContext.setAttribute(WebApplicationContext.ROOT_WEB_APPLICATION_CONTEXT_ATTRIBUTE, context);
            for (ServletContextInitializer part : new ServletContextInitializerBeans(context)) {
                part.onStartup(servletContext);
            }
        });
        server.start();
        return new ServedProduct(server);
    }

    /** Where it answers. */
    public int port() {
        return server.getPort();
    }

    @Override
    public void close() {
        server.stop();
        server.destroy();
    }
}
