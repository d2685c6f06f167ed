package io.xiaohao.security;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.BeanClassLoaderAware;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.ConfigurableObjectInputStream;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/**
 * Sessions stand in the database, so that it does not matter which node answers, and a restart signs nobody out. What a
 * node of another version has left in a session and this one cannot read is as if it were not there: whoever it
 * belongs to signs in again instead of reading an error at every page.
 */
@ConditionalOnWebApplication
@Configuration(proxyBeanMethods = false)
class SessionStorage implements BeanClassLoaderAware {

    private static final Logger LOG = LoggerFactory.getLogger(SessionStorage.class);

    /** Two requests of one session may bring the same new attribute: the later one holds, instead of failing. */
    private static final String MYSQL_UPSERT =
            "insert into %TABLE_NAME%_ATTRIBUTES (SESSION_PRIMARY_ID, ATTRIBUTE_NAME, ATTRIBUTE_BYTES) values (?, ?, ?)"
                    + " on duplicate key update ATTRIBUTE_BYTES = values(ATTRIBUTE_BYTES)";

    private static final String H2_UPSERT =
            "merge into %TABLE_NAME%_ATTRIBUTES (SESSION_PRIMARY_ID, ATTRIBUTE_NAME, ATTRIBUTE_BYTES)"
                    + " key (SESSION_PRIMARY_ID, ATTRIBUTE_NAME) values (?, ?, ?)";

    private ClassLoader classes = SessionStorage.class.getClassLoader();

    @Override
    public void setBeanClassLoader(ClassLoader loader) {
        classes = loader;
    }

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> concurrentAttributes(
            @Value("${spring.datasource.url}") String url) {
        return sessions ->
                sessions.setCreateSessionAttributeQuery(url.startsWith("jdbc:mysql:") ? MYSQL_UPSERT : H2_UPSERT);
    }

    /** The name is the one that Spring Session looks for; nobody else is given it. */
    @Bean(defaultCandidate = false)
    ConversionService springSessionConversionService() {
        GenericConversionService conversions = new GenericConversionService();
        conversions.addConverter(Object.class, byte[].class, new SerializingConverter());
        conversions.addConverter(byte[].class, Object.class, this::readable);
        return conversions;
    }

    private Object readable(byte[] bytes) {
        try (ObjectInputStream content = new ConfigurableObjectInputStream(new ByteArrayInputStream(bytes), classes)) {
            return content.readObject();
        } catch (IOException | ClassNotFoundException ofAnotherVersion) {
            LOG.info(
                    "An attribute of a session cannot be read any more and is left out: {}",
                    ofAnotherVersion.toString());
            return null;
        }
    }
}
