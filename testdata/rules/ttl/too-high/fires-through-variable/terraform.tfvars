ttl = 120
