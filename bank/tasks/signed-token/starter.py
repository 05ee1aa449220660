import base64
import json


class BadToken(Exception):
    pass


def issue(user, secret, now, ttl):
    payload = json.dumps({"user": user, "exp": now + ttl}).encode()
    return base64.urlsafe_b64encode(payload).decode().rstrip("=")


def authenticate(token, secret, now):
    return json.loads(base64.urlsafe_b64decode(token + "=="))["user"]
