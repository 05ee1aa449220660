# verdict: WA
# mistake: compare_digest of strings raises TypeError for letters outside ASCII

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
    if not isinstance(token, str) or token.count(".") != 1:
        raise BadToken("not two parts")
    body, signature = token.split(".")
    if not hmac.compare_digest(signature, hmac.new(secret, body.encode(), hashlib.sha256).hexdigest()):
        raise BadToken("wrong signature")
    try:
        payload = json.loads(base64.urlsafe_b64decode(body + "=" * (-len(body) % 4)))
        user, exp = payload["user"], payload["exp"]
    except (ValueError, KeyError, TypeError) as error:
        raise BadToken("malformed") from error
    if type(user) is not str or type(exp) not in (int, float) or now >= exp:
        raise BadToken("expired")
    return user
