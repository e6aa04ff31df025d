@echo off
rem Starts Gradlab on Windows: finds Java and chooses the JVM options that its version and the command need.
rem JAVA_HOME, JAVA_OPTS, GRADLAB_OPTS, OMP_NUM_THREADS and GRADLAB_ARCHIVE mean what they mean in the script beside this one.
setlocal

if not defined JAVA_HOME goto :version
if not exist "%JAVA_HOME%\bin\java.exe" goto :wrongHome
set "PATH=%JAVA_HOME%\bin;%PATH%"

:version
set "VERSION="
for /f "tokens=3" %%v in ('java -version 2^>^&1 ^| findstr /c:" version "') do set "VERSION=%%~v"
if not defined VERSION goto :noJava
for /f "delims=.-+" %%m in ("%VERSION%") do set "MAJOR=%%m"
if %MAJOR% LSS 17 goto :oldJava

set "VECTOR=--add-modules=jdk.incubator.vector"
if exist "%JAVA_HOME%\release" findstr /c:"jdk.incubator.vector" "%JAVA_HOME%\release" >nul || set "VECTOR="

rem A shell for programs (gradlab-shell) has the same options, behind -R those of the JVM in which it computes.
if not "%GRADLAB_SHELL%"=="yes" goto :command
where jshell >nul 2>nul || goto :noShell
set "OPTIONS="
if defined VECTOR set "OPTIONS=%VECTOR% -R--add-modules=jdk.incubator.vector"
if %MAJOR% GEQ 24 set "OPTIONS=%OPTIONS% -R--sun-misc-unsafe-memory-access=allow -R--enable-native-access=ALL-UNNAMED"
rem One word at a time: a plain "for" would divide -Da=b too.
set "REST=%JAVA_OPTS% %GRADLAB_OPTS%"
:option
for /f "tokens=1*" %%o in ("%REST%") do set "OPTIONS=%OPTIONS% -R%%o" & set "REST=%%p" & goto :option
if not defined OMP_NUM_THREADS set "OMP_NUM_THREADS=1"
set "LOG=-R-Dgradlab.log=INFO"
set "LIB=%~dp0..\lib"
jshell --class-path "%LIB%\gradlab.jar" --startup DEFAULT --startup "%LIB%\gradlab.jsh" %LOG% %OPTIONS% %*
exit /b %ERRORLEVEL%

:command
rem The command is the first argument that is no option. Those that compute need vectors and the optimizing compiler, the others to start fast.
:argument
set "COMMAND=%~1"
if not defined COMMAND goto :chosen
if not "%COMMAND:~0,1%"=="-" goto :chosen
shift /1
goto :argument

:chosen
set "USE=start"
set "OPTIONS=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
for %%c in (train resume merge predict inspect compare plot landscape bench check explain forecast doctor stability) do if "%COMMAND%"=="%%c" set "USE=compute"
if "%USE%"=="compute" set "OPTIONS=%VECTOR%"
if "%USE%"=="compute" if %NUMBER_OF_PROCESSORS% LEQ 4 set "OPTIONS=%OPTIONS% -XX:+UseSerialGC"

rem JavaCPP uses sun.misc.Unsafe, of which Java 24 and newer warn unless told; 17 does not know the option.
if %MAJOR% GEQ 24 set "OPTIONS=%OPTIONS% --sun-misc-unsafe-memory-access=allow"

set "LIB=%~dp0..\lib"
set "ARCHIVE=%LIB%\gradlab-%VERSION%.jsa"
set "SHARE=-Xshare:auto"
if exist "%ARCHIVE%" set SHARE=-XX:SharedArchiveFile="%ARCHIVE%" -Xlog:disable
if "%GRADLAB_ARCHIVE%"=="list" set SHARE=-XX:DumpLoadedClassList="%LIB%\%COMMAND%.classes" -Xlog:disable
if "%GRADLAB_ARCHIVE%"=="write" goto :archive

if not defined OMP_NUM_THREADS set "OMP_NUM_THREADS=1"
java %SHARE% %OPTIONS% %JAVA_OPTS% %GRADLAB_OPTS% -jar "%LIB%\gradlab.jar" %*
exit /b %ERRORLEVEL%

:archive
rem Of the lists of classes the longest alone: each numbers its classes from 0, so that they do not fit into one file.
java %VECTOR% -Xshare:dump -XX:+UseG1GC -XX:SharedClassListFile="%LIB%\train.classes" -XX:SharedArchiveFile="%ARCHIVE%" -Xlog:disable -jar "%LIB%\gradlab.jar"
exit /b %ERRORLEVEL%

:wrongHome
echo gradlab: JAVA_HOME is '%JAVA_HOME%', where there is no bin\java.exe; set it to a Java from 17 to 25 1>&2
exit /b 1

:noJava
echo gradlab: no Java found; install a Java from 17 to 25, or set JAVA_HOME to one 1>&2
exit /b 1

:noShell
echo gradlab: there is no jshell beside java; set JAVA_HOME to a JDK from 17 to 25 1>&2
exit /b 1

:oldJava
echo gradlab: the java found is Java %VERSION%, but Gradlab needs a Java from 17 to 25; set JAVA_HOME to one 1>&2
exit /b 1
