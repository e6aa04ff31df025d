@echo off
rem Starts a JShell that knows Gradlab on Windows: its classes, its imports (lib\gradlab.jsh) and the JVM options that it needs.
rem Arguments are JShell's own; the environment is that of gradlab.cmd beside this one.
setlocal
set "GRADLAB_SHELL=yes"
call "%~dp0gradlab.cmd" %*
exit /b %ERRORLEVEL%
