"""Measurements that anyone can run: accuracy and speed."""
