# verdict: WA
# mistake: compares signatures by ==, which stops at the first difference

import base64
import hashlib
import hmac
import json


class BadToken(Exception):
    pass


def issue(user, secret, now, ttl):
    body = base64.urlsafe_b64encode(json.dumps({"user": user, "exp": now + ttl}).encode()).rstrip(b"=")
    return f"{body.decode()}.{hmac.new(secret, body, hashlib.sha256).hexdigest()}"


def authenticate(token, secret, now):
    try:
        body, signature = token.split(".")
        if signature != hmac.new(secret, body.encode(), hashlib.sha256).hexdigest():
            raise BadToken("wrong signature")
        payload = json.loads(base64.urlsafe_b64decode(body + "=" * (-len(body) % 4)))
        user, exp = payload["user"], payload["exp"]
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise BadToken("malformed") from error
    if type(user) is not str or type(exp) not in (int, float) or now >= exp:
        raise BadToken("expired")
    return user
