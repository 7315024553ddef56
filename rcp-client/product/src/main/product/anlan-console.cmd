@echo off
rem Starts the console; needs Java 17 or newer.
setlocal EnableDelayedExpansion
chcp 65001 >nul
set "java="
for %%j in ("%~dp0jre\bin\java.exe" "%JAVA_HOME%\bin\java.exe" java.exe) do (
    if not defined java call :try %%j
)
for /d %%d in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*") do (
    if not defined java call :try "%%d\bin\java.exe"
)
if not defined java (
    echo 安澜控制台需要 Java 17 或更高版本，本机没有找到。请从 https://adoptium.net 安装 Temurin 17，
    echo 或解压到本目录的 jre 文件夹。
    echo The Anlan console needs Java 17 or newer and found none on this machine. Install Temurin 17 from
    echo https://adoptium.net, or unpack it into the folder jre in this directory.
    pause
    exit /b 1
)
:again
for %%f in ("%~dp0plugins\org.eclipse.equinox.launcher-*.jar") do (
    "%java%" -Xmx512m -Dfile.encoding=UTF-8 -Djava.awt.headless=true -Declipse.exitdata= %CONSOLE_OPTS% -jar "%%f" -name Anlan %*
)
rem 23 means: start again, as after a change of language
if %errorlevel%==23 goto again
exit /b %errorlevel%

:try
for /f "tokens=3" %%v in ('%1 -version 2^>^&1 ^| findstr /i "version"') do (
    for /f "delims=." %%m in (%%v) do if %%m geq 17 set "java=%~1"
)
exit /b 0
